/** What the browser is asked for, for one origin. Browsers grant whole hosts: a port cannot be named. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
