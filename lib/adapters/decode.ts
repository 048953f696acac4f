/** `decodeURIComponent` that gives malformed text back as it is: addresses are typed by people and cut by mail programs. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
