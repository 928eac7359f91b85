export interface Download {
  name: string;
  text: string;
  /** The media type, JSON if nothing is said. */
  type?: string;
}

/** Hands a text to the browser's own download. */
export function offerDownload({ name, text, type = 'application/json' }: Download): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this task; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
