/** What one view of a record cost. CPU times are the main thread's own, so other programs on the machine do not count; sizes in bytes. */
export type View = {
  /** CPU time of all tasks of the page's main thread, without what the measuring itself asked of it. */
  taskMs: number;
  /** Script: running and compiling. */
  scriptMs: number;
  /** Styles and layout. */
  layoutMs: number;
  /** CPU time of every process of the browser, the panel's and the service worker's among them. */
  allProcessesMs: number;
  /** Tasks above 50 ms of the clock on the wall, and what of them is above 50 ms. */
  longTasks: number;
  blockingMs: number;
  layoutShift: number;
  /** JavaScript heap of the page, content scripts included, after a collection. */
  heapBytes: number;
  /** The page's first paint of anything, since the navigation began: nothing can stand before it. */
  firstPaintMs: number | null;
  /** When the marks of `observe` came, since the navigation began; null where one did not. */
  recordMs: number | null;
  sidebarMs: number | null;
  personMs: number | null;
  /** JavaScript heap of the panel's own process after a collection. */
  panelHeapBytes: number | null;
  /** Of each click on a verdict: the frame, counted from the click, in which it is seen. */
  acknowledgedIn: readonly number[];
};

/** What a click in the CRM brought: milliseconds from the click until the CRM's own record, and the panel's person, are painted. */
export type Step = { name: StepName; recordMs: number | null; personMs: number | null };

/** From the list to a record; on to its neighbour, which nobody opened before; and back to the first. */
export type StepName = (typeof STEPS)[number];
export const STEPS = ['opened', 'next', 'back'] as const;
export type WalkView = readonly Step[];
