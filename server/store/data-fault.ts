/** Whether the database refused the values themselves (SQLSTATE classes 22 and 23): the same work would fail again. */
export function isDataFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code);
}
