import type { LiveEvent } from '#lib/contract/live.ts';

export type StreamMessage = { event: string; id: string | null; data: LiveEvent | null };

/** Reads server-sent events one by one; null when the stream has ended. Comments and `retry` lines are passed over. */
export function readEvents(response: Response): { next(): Promise<StreamMessage | null>; stop(): Promise<void> } {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  return {
    async next() {
      for (;;) {
        const end = buffer.indexOf('\n\n');
        if (end >= 0) {
          const message = parse(buffer.slice(0, end));
          buffer = buffer.slice(end + 2);
          if (message !== null) return message;
          continue;
        }
        const chunk = await reader?.read();
        if (chunk === undefined || chunk.done) return null;
        buffer += chunk.value;
      }
    },
    stop: async () => reader?.cancel(),
  };
}

function parse(block: string): StreamMessage | null {
  const fields = new Map(block.split('\n').flatMap((line) => (line.startsWith(':') ? [] : [splitField(line)])));
  const data = fields.get('data');
  if (data === undefined) return null;
  const event = fields.get('event') ?? 'message';
  return { event, id: fields.get('id') ?? null, data: event === 'message' ? JSON.parse(data) : null };
}

function splitField(line: string): [string, string] {
  const at = line.indexOf(': ');
  return [line.slice(0, at), line.slice(at + 2)];
}
