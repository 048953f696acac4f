import type { Result } from '#lib/contract/errors.ts';
import type { Refusal } from './answer.ts';

/** The body as text, at most so many bytes; a longer one is not read to its end. It must be UTF-8, with or without a byte order mark. */
export async function readBody(request: Request, most: number): Promise<Result<string, Refusal>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge(most);
  if (request.body === null) return { ok: true, value: '' };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let text = '';
  try {
    for await (const chunk of request.body) {
      bytes += chunk.byteLength;
      if (bytes > most) return tooLarge(most);
      text += decoder.decode(chunk, { stream: true });
    }
    return { ok: true, value: text + decoder.decode() };
  } catch {
    return { ok: false, error: { code: 'badRequest', message: 'The body could not be read to its end as UTF-8 text.' } };
  }
}

function tooLarge(most: number): Result<never, Refusal> {
  const size = most >= 1_000_000 ? `${Math.floor(most / 1_000_000)} MB` : `${Math.floor(most / 1000)} KB`;
  return { ok: false, error: { code: 'tooLarge', message: `This is too large: at most ${size} can be sent at once.` } };
}
