import type { Books, KeptDispute } from './books.ts';
import { type Asked, listed, type Parts, read } from './read-request.ts';
import { missing, Refused } from './refused.ts';
import { shapes } from './shapes.ts';
import { shownDispute } from './shown.ts';

const MOST_IN_A_FILE = 5_000_000;
const MOST_IN_ALL = 4_500_000;

/** Disputes, and the files that are uploaded for them. */
export function onDisputes({ books }: Parts, asked: Asked, call: string, id: string): object | undefined {
  switch (call) {
    case 'GET files':
      return listed([...books.files.values()], read(shapes.page, asked));
    case 'POST files':
      return upload(books, asked);
    case 'GET disputes/:id':
      return shownDispute(disputeOf(books, id));
    case 'POST disputes/:id':
      return shownDispute(answer(books, disputeOf(books, id), asked));
    case 'POST disputes/:id/close': {
      const dispute = disputeOf(books, id);
      read(shapes.nothing, asked);
      mustBeOpen(dispute);
      dispute.status = 'lost';
      books.tell('charge.dispute.closed', shownDispute(dispute));
      return shownDispute(dispute);
    }
    default:
      return undefined;
  }
}

function disputeOf(books: Books, id: string): KeptDispute {
  const dispute = books.disputes.get(id);
  if (dispute === undefined) throw missing('dispute', id, 'id');
  return dispute;
}

function mustBeOpen({ status }: KeptDispute): void {
  if (status !== 'needs_response') throw new Refused('This dispute is already closed');
}

function upload(books: Books, asked: Asked): object {
  const { file, purpose } = read(shapes.file, asked);
  if (file.size > MOST_IN_A_FILE)
    throw new Refused('The file is too large.', { isValidation: true, param: 'file' });
  const kept = { id: books.id('file'), filename: file.name, size: file.size, created: books.seconds() };
  books.files.set(kept.id, kept);
  return { ...kept, object: 'file', purpose, type: 'pdf' };
}

/** Evidence is sent off once, and from then on it is the bank's. */
function answer(books: Books, dispute: KeptDispute, asked: Asked): KeptDispute {
  const { evidence = {}, submit = false, metadata = {} } = read(shapes.dispute, asked);
  mustBeOpen(dispute);
  const all = { ...dispute.evidence };
  for (const [field, value] of Object.entries(evidence)) if (value !== undefined) all[field] = value;
  const files = Object.values(all).filter((value) => value.startsWith('file_'));
  const sizes = files.map((id) => {
    const file = books.files.get(id);
    if (file === undefined) throw missing('file upload', id, 'evidence');
    return file.size;
  });
  if (sizes.reduce((sum, size) => sum + size, 0) > MOST_IN_ALL)
    throw new Refused('The combined size of evidence files is too large.', { param: 'evidence' });
  dispute.evidence = all;
  dispute.metadata = { ...dispute.metadata, ...metadata };
  if (!submit) return dispute;
  dispute.submissions += 1;
  dispute.status = 'under_review';
  books.tell('charge.dispute.updated', shownDispute(dispute));
  return dispute;
}
