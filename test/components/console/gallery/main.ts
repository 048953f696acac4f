import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { mountConsole } from '#components/console/mount.tsx';
import { createDemo } from '../demo/services.ts';
import { STATES } from './states.ts';

/** The console on invented data, for looking at it: `?gallery=<state>` chooses a state, the rest of the address is the console's own. */
const params = new URLSearchParams(location.search);
const options = STATES[params.get('gallery') ?? ''];
params.delete('gallery');
history.replaceState(null, '', `${location.pathname}${params.size > 0 ? `?${params}` : ''}`);

const demo = createDemo(options);
const element = document.getElementById('console');
if (element) mountConsole(element, { services: demo.services });
Object.assign(window, { demo });
