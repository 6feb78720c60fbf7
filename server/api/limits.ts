/** Cost of one request, counted while its root fields are compiled. */
export interface Usage {
  used: number;
  readonly allowed: number;
}
