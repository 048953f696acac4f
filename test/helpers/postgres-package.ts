/** The npm package of the engine that a run asks for; nothing for the one that the product itself uses. */
export function packageOf(version: string | undefined): { packageName?: string } {
  return version === '15' ? { packageName: 'pg15-linux-x64' } : {};
}
