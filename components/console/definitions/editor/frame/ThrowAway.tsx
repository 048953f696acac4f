import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#components/ui/IconButton.tsx';
import { useDeleteDraft } from '../../../data/definitions.ts';
import { useMe } from '../../../data/workspace.ts';
import { Confirm } from '../../../parts/Confirm.tsx';
import { Failure } from '../../../parts/Failure.tsx';
import { dropWork } from '../model/kept-work.ts';

/** Throws a draft away for everybody, after one more question. */
export function ThrowAway({ id, name }: { id: string; name: string }) {
  const [isAsking, setAsking] = useState(false);
  const remove = useDeleteDraft();
  const navigate = useNavigate();
  const me = useMe();
  const go = async () => {
    // The news that the draft is gone may take this button off the page before the answer comes: so no callback that ends with it.
    const removed = await remove.mutateAsync({ id }).catch(() => null);
    if (removed === null) return;
    await navigate({ to: '/definitions', ignoreBlocker: true });
    if (me.data) dropWork(sessionStorage, me.data.member.id, id);
  };
  return (
    <>
      <IconButton label="Throw the draft away" icon={<Trash2 />} disabled={remove.isPending} onClick={() => setAsking(true)} />
      <Confirm
        isOpen={isAsking}
        title="Throw this draft away?"
        action="Throw it away"
        onClose={() => setAsking(false)}
        onConfirm={() => void go()}
      >
        “{name}” is gone then, for everybody and for good. Versions that were proposed stay as they are.
      </Confirm>
      {remove.error && <Failure error={remove.error} title="The draft is still there" />}
    </>
  );
}
