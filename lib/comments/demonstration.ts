import { createHash } from 'node:crypto'
import type { Transaction } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { takeAnchor } from './anchors.ts'

export interface DemonstrationComment {
  id: string
  postId: string
  parentId: string | null
  authorName: string
  body: string
  status: Extract<CommentStatus, 'approved' | 'waiting' | 'handed_over' | 'spam'>
  createdAt: Date
  /** A reply of the team, which has no accounts in the demonstration. */
  asOrganisation: boolean
  pickedAt: Date | null
  findings: { screen: string; code: string; excerpt: string }[]
}

/** Invented comments for the demonstration, in the states that show what moderating is. */
export async function addDemonstrationComment(tx: Transaction, comment: DemonstrationComment): Promise<void> {
  const { findings, ...columns } = comment
  await tx.comment.create({
    data: {
      ...columns,
      anchor: await takeAnchor(tx, comment.postId),
      decidedAt: comment.status === 'waiting' ? null : comment.createdAt,
      duplicateKey: new Uint8Array(createHash('sha256').update(`demonstration ${comment.id}`).digest()),
      demonstration: true,
    },
  })
  await tx.commentFinding.createMany({
    data: findings.map((finding) => ({ ...finding, commentId: comment.id })),
  })
}
