import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useBlocker } from '@tanstack/react-router';
import { Button } from '#components/ui/Button.tsx';
import confirm from '../../../parts/Confirm.module.css';

export type LeaveDialogProps = {
  isUnsaved: boolean;
  draftId: string;
  canSave: boolean;
  onSave: () => Promise<unknown>;
};

/** Asks before somebody leaves changes behind. They stay in this tab either way; closing the tab, the browser asks. */
export function LeaveDialog({ isUnsaved, draftId, canSave, onSave }: LeaveDialogProps) {
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => isUnsaved && !next.pathname.includes(`/definitions/drafts/${draftId}`),
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  const isOpen = blocker.status === 'blocked';
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => !open && blocker.reset?.()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={confirm['backdrop'] ?? ''} />
        <AlertDialog.Popup className={confirm['popup'] ?? ''}>
          <AlertDialog.Title className={confirm['title'] ?? ''}>Your changes are not saved</AlertDialog.Title>
          <AlertDialog.Description className={confirm['text'] ?? ''}>
            {canSave
              ? 'You can save them now. If you leave without saving, they wait in this tab until you come back to the draft; nobody else sees them.'
              : 'They have problems that must be mended before they can be saved. If you leave, they wait in this tab until you come back to the draft; nobody else sees them.'}
          </AlertDialog.Description>
          <div className={confirm['actions']}>
            <AlertDialog.Close render={<Button />}>Stay here</AlertDialog.Close>
            <Button onClick={() => blocker.proceed?.()}>Leave, keep them here</Button>
            {canSave && (
              <Button
                variant="primary"
                onClick={async () => {
                  const saved = await onSave();
                  if (saved === null) blocker.reset?.();
                  else blocker.proceed?.();
                }}
              >
                Save and leave
              </Button>
            )}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
