/** Hands a text to the user as a file. */
export type SaveFile = (name: string, text: string, type: string) => void;

export const saveFile: SaveFile = (name, text, type) => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this task: revoking at once would save an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
