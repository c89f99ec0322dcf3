// A file that was made in the browser, offered to the reader as a download.

export type SavedFile = { readonly name: string; readonly type: string; readonly content: string };

export function saveFile({ name, type, content }: SavedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
