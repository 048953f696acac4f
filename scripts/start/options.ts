import { parseArgs } from 'node:util';

export type StartOptions = {
  port: number;
  crmPort: number;
  dataDir: string;
  openBrowser: boolean;
  check: boolean;
  screenshot: string | null;
};

/** The options of `npm start`, or a sentence on what is wrong with them. */
export function readOptions(args: string[]): StartOptions | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: process.env['PORT'] ?? '4310' },
        'crm-port': { type: 'string', default: '4320' },
        data: { type: 'string', default: process.env['LEADLIGHT_DATA'] ?? 'data' },
        'no-browser': { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        screenshot: { type: 'string' },
      },
    });
    const port = portOf('--port', values.port);
    const crmPort = portOf('--crm-port', values['crm-port']);
    if (typeof port === 'string') return port;
    if (typeof crmPort === 'string') return crmPort;
    if (port === crmPort) return `--port and --crm-port are both ${port}. Give them two different numbers.`;
    if (values.screenshot !== undefined && !values.check) return '--screenshot goes with --check.';
    return {
      port,
      crmPort,
      dataDir: values.data,
      openBrowser: !values['no-browser'],
      check: values.check,
      screenshot: values.screenshot ?? null,
    };
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0]}.` : 'The options could not be read.';
  }
}

function portOf(option: string, text: string): number | string {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : `${option} takes a number from 1 to 65535, not "${text}".`;
}
