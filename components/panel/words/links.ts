/** A web address that may be opened, or null: stored text is never trusted to be one (`javascript:` and its kin). */
export function linkOf(url: string | null): { href: string; host: string } | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href, host } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? { href, host } : null;
}
