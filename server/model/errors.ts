/** An error that a user can mend: `code` is stable, `message` says what is wrong, `remedy` what to do next. */
export class ZerenError extends Error {
  override readonly name = 'ZerenError';
  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
