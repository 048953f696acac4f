/** Bootstrap's dialogs and fixed bars are laid out against the viewport, so narrowing the page does not move them. */
export const BOOTSTRAP_DOCK =
  '.modal,.modal-backdrop,.navbar-fixed-top,.fixed-top{right:var(--leadlight-width)!important;width:auto!important}';

/** The Radix dialogs of React CRMs are centred in the viewport. */
export const RADIX_DOCK =
  '[data-slot=dialog-content]{left:calc(50% - var(--leadlight-width)/2)!important;max-width:calc(100vw - var(--leadlight-width) - 32px)!important}[data-slot=sheet-content]{right:var(--leadlight-width)!important}';
