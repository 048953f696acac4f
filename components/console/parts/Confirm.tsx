import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/Button.tsx';
import styles from './Confirm.module.css';

export type ConfirmProps = {
  isOpen: boolean;
  /** The question. */
  title: string;
  /** What it means, and whether it can be undone. */
  children: ReactNode;
  /** The verb on the button that does it. */
  action: string;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks once more before something that others feel. Focus goes in and comes back. */
export function Confirm({ isOpen, title, children, action, onConfirm, onClose }: ConfirmProps) {
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles['backdrop']} />
        <AlertDialog.Popup className={styles['popup']}>
          <AlertDialog.Title className={styles['title']}>{title}</AlertDialog.Title>
          <AlertDialog.Description className={styles['text']}>{children}</AlertDialog.Description>
          <div className={styles['actions']}>
            <AlertDialog.Close render={<Button />}>Cancel</AlertDialog.Close>
            <AlertDialog.Close render={<Button variant="danger" />} onClick={onConfirm}>
              {action}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
