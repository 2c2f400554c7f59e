/** Hands bytes to the user as a file. */
export function saveBytes(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this task: revoking at once would save an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
