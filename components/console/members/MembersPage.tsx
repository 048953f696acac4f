import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { useMe, useMembers } from '../data/workspace.ts';
import { Failure } from '../parts/Failure.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Page } from '../parts/Page.tsx';
import { canManageMembers } from '../roles.ts';
import { AddMember } from './AddMember.tsx';
import { MemberTable } from './MemberTable.tsx';

/** Who belongs to the workspace, and what each may do. */
export function MembersPage() {
  const me = useMe();
  const members = useMembers();
  const [isAdding, setAdding] = useState(false);
  const mayManage = me.data !== undefined && canManageMembers(me.data.member.role);

  return (
    <Page
      title="Members"
      lead="Who belongs to this workspace, and what each may do."
      actions={
        mayManage &&
        !isAdding && (
          <Button variant="primary" icon={<UserPlus />} onClick={() => setAdding(true)}>
            Add a member
          </Button>
        )
      }
    >
      {me.data && !mayManage && <Notice title="You can look, not change">Only admins add members and change roles.</Notice>}
      {isAdding && <AddMember onClose={() => setAdding(false)} />}
      {members.error && <Failure error={members.error} title="The members could not be loaded" onRetry={() => void members.refetch()} />}
      {members.isPending && <Lines label="Loading the members" />}
      {members.data && me.data && <MemberTable members={members.data.members} myId={me.data.member.id} mayManage={mayManage} />}
    </Page>
  );
}
