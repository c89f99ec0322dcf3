export function readDate(_text: string): string | null {
  return null;
}
