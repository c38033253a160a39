import { randomUUIDv7 } from 'node:crypto'
import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { refusals } from '#lib/refusals.ts'
import { findPostOf, type PostOfComment } from '../post-of-comment.ts'
import { type ProofLink, readProofToken } from './commenter-links.ts'
import { findProvenWriter, type ProvenWriter } from './known.ts'
import type { Proof } from './proof-cookie.ts'

export interface Proved {
  proof: Proof
  writer: ProvenWriter
  post: PostOfComment | null
}

/**
 * Whoever reads the mail that was sent there wrote this comment. It is theirs from now on, and so is what came from
 * another blog with the same e-mail; other comments that merely name it are not. Twice is once.
 * @throws RefusedError not_found for a link that has ended or was never made
 */
export async function proveEmail(_actor: Actor, token: string): Promise<Proved> {
  const link = readProofToken(token)
  if (!link) throw linkHasEnded()
  const { proof, writer, postId } = await database().$transaction((tx) => prove(tx, link))
  return { proof, writer, post: await findPostOf(postId) }
}

async function prove(tx: Transaction, { commentId, number }: ProofLink) {
  const comment = await tx.comment.findFirst({
    where: { id: commentId, emailSealed: { not: null }, withdrawnAt: null },
    select: {
      id: true,
      postId: true,
      authorName: true,
      emailSealed: true,
      emailIndex: true,
      post: { select: { language: true } },
    },
  })
  if (!comment) throw linkHasEnded()
  const proof = await takeInWriter(tx, {
    name: comment.authorName,
    language: comment.post.language,
    emailSealed: comment.emailSealed!,
    emailIndex: comment.emailIndex!,
  })
  if (proof.number !== number) throw linkHasEnded()
  await tx.comment.updateMany({
    where: {
      emailIndex: comment.emailIndex,
      commenterId: null,
      OR: [{ id: comment.id }, { imported: true }],
    },
    data: { commenterId: proof.id },
  })
  await tx.commentMail.deleteMany({ where: { commentId: comment.id, kind: 'confirm', sentAt: null } })
  const writer = (await findProvenWriter(tx, proof))!
  if (writer.isKnown) await moveToKnown(tx, comment.id)
  return { proof, writer, postId: comment.postId }
}

interface Proving {
  name: string
  language: string
  emailSealed: Uint8Array<ArrayBuffer>
  emailIndex: Uint8Array<ArrayBuffer>
}

/** Two at the same time make one. */
async function takeInWriter(tx: Transaction, proving: Proving): Promise<Proof> {
  const { name, language, emailSealed, emailIndex } = proving
  const [proof] = await tx.$queryRaw<Proof[]>`
    INSERT INTO commenter (id, name, language, email_sealed, email_index)
    VALUES (${randomUUIDv7()}::uuid, ${name}, ${language}, ${emailSealed}, ${emailIndex})
    ON CONFLICT (email_index) DO UPDATE SET verified_at = now(), language = excluded.language
    RETURNING id, proof_number AS number`
  return proof!
}

const moveToKnown = (tx: Transaction, id: string) =>
  tx.comment.updateMany({ where: { id, status: 'waiting', pile: 'newcomer' }, data: { pile: 'known' } })

const linkHasEnded = () => new RefusedError('not_found', refusals.writerLinkHasEnded)
