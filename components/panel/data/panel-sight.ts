import { ALMOST_ALL, alwaysVisible, watchVisible } from './visibility.ts';

/**
 * Whether a click now can be meant: the whole panel is seen and has been for a while (`clear`), something hides, fades or covers it
 * (`covered`), or it came into sight or moved just before (`tooEarly`), perhaps under a click that was meant for something else.
 */
export type Sight = 'clear' | 'covered' | 'tooEarly';

export type SightWatch = {
  now: () => Sight;
  /** The panel was moved or resized. */
  moved: () => void;
  /** So many device pixels the page around us has per CSS pixel. */
  inPageOf: (density: number) => void;
  stop: () => void;
};

/** No page of good will shows the panel smaller than this, in pixels of the device: a person who zooms in has few of CSS. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 160;
/** Nor drawn to a smaller scale than this, beside itself. */
const LEAST_SCALE = 0.66;

/** With the 100 ms that the browser takes to say that something is visible, the half second that its own prompts wait. */
const STEADY_MS = 400;

/**
 * Watches the whole page that an element stands for: a page around us that covers a part of it could lead a person by what is left.
 *
 * @param watch How visibility is watched; a test hands in another.
 * @param clock Milliseconds.
 */
export function watchSight(element: Element, watch = watchVisible, clock = () => performance.now()): SightWatch {
  let steadySince: number | null = null;
  let pageDensity = 0;
  const visible = watch(element, ALMOST_ALL);
  visible.onChange((visibility) => {
    if (visibility !== 'visible') steadySince = null;
    else steadySince ??= clock();
  });
  return {
    now() {
      const visibility = visible.now();
      if (visibility === 'hidden' || isSmall(pageDensity)) return 'covered';
      return steadySince !== null && clock() - steadySince >= STEADY_MS ? 'clear' : 'tooEarly';
    },
    moved() {
      if (steadySince !== null) steadySince = clock();
    },
    inPageOf(density) {
      pageDensity = density;
    },
    stop: visible.stop,
  };
}

/** The browser's tracking of visibility takes a frame that CSS draws small (`zoom`) for an ordinary one, and a low one, too. */
function isSmall(pageDensity: number): boolean {
  const isTiny = innerWidth * devicePixelRatio < LEAST_WIDTH || innerHeight * devicePixelRatio < LEAST_HEIGHT;
  return isTiny || devicePixelRatio < LEAST_SCALE * pageDensity;
}

/** For the browser's own side panel. */
export const alwaysInSight: SightWatch = {
  now: () => (alwaysVisible.now() === 'visible' ? 'clear' : 'covered'),
  moved: () => {},
  inPageOf: () => {},
  stop: () => {},
};
