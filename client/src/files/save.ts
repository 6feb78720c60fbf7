/** Hands a file to the person's browser. */
export function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; kept longer it would hold memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every file system takes. */
export function fileName(title: string, ending: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\s]+/g, '_')
    .slice(0, 80)
    .replace(/^_+|_+$/g, '');
  return `${safe || 'zeren'}.${ending}`;
}
