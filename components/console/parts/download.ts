/** Hands a text to the browser as a file. */
export function download(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has begun by then; keeping the address would keep the text in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
