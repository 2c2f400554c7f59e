/** Hands a text or bytes to the user as a file. */
export type SaveFile = (name: string, content: string | Uint8Array, type: string) => void;

export const saveFile: SaveFile = (name, content, type) => {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this task: revoking at once would save an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
