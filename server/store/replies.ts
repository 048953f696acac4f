import type { Tx } from './db.ts';

export type NewReply = {
  id: string;
  feedbackId: string;
  memberId: string;
  outcome: 'answered' | 'actioned' | 'declined';
  text: string;
  at: string;
};

export async function insertReply(tx: Tx, workspaceId: string, reply: NewReply): Promise<void> {
  await tx.query(
    'INSERT INTO replies (workspace_id, reply_id, feedback_id, member_id, outcome, text, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [workspaceId, reply.id, reply.feedbackId, reply.memberId, reply.outcome, reply.text, reply.at],
  );
}
