import { parentPort, workerData } from 'node:worker_threads';
import { startPracticeCrm } from '#scripts/practice-crm/server.ts';

// A CRM is not served by our server's thread: what that does for a view must not hold up the CRM's own files.
const { url } = await startPracticeCrm({ port: 0, sample: workerData });
parentPort?.postMessage(url);
