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
  /** When the marks of `observe` came, since the navigation began; null where one did not. */
  recordMs: number | null;
  sidebarMs: number | null;
  personMs: number | null;
  /** JavaScript heap of the panel's own process after a collection. */
  panelHeapBytes: number | null;
};
