/** Whether a host is one of the domains or below one: a match ends at a label boundary, so `x.com` never matches `netflix.com`. */
export function isWithin(hostname: string, domains: readonly string[]): boolean {
  return domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
