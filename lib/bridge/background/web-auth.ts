import type { Result } from '../../contract/errors.ts';
import { type Failure, failed } from '../http.ts';
import type { ExtensionApi } from './extension-api.ts';

/** Sends the browser to the sign-in page; brings back the address with the answer. Without `interactive` no window is shown. */
export async function browseToSignIn(
  api: Pick<ExtensionApi, 'identity'>,
  url: string,
  interactive: boolean,
): Promise<Result<string, Failure>> {
  try {
    const redirected = await api.identity.launchWebAuthFlow({ url, interactive });
    return redirected === undefined ? closed(interactive) : { ok: true, value: redirected };
  } catch (error) {
    const isUnreachable = error instanceof Error && /could not be loaded/i.test(error.message);
    return isUnreachable ? failed('offline') : closed(interactive);
  }
}

function closed(interactive: boolean) {
  return interactive ? failed('signedOut', 'signInClosed') : failed('signedOut');
}
