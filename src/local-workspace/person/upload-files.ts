import { extensionOf, mimetypeOf, type ShownFile, shownFile, type WorkspaceFile } from '../state/file.ts';
import { mintId } from '../state/mint.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';

export interface PickedFile {
  name: string;
  /** text, or base64 with `encoding` */
  content: string;
  encoding?: 'utf8' | 'base64';
}

/** A person's file is uploaded when it is picked, before any submission. */
export function uploadFiles(ws: Workspace, user: User, picked: readonly PickedFile[]): ShownFile[] {
  return picked.map(({ name, content, encoding }) => {
    const bytes = Buffer.from(content, encoding ?? 'utf8');
    const file: WorkspaceFile = {
      id: mintId(ws.state, 'F', ws.random),
      name,
      title: name,
      mimetype: mimetypeOf(name),
      filetype: extensionOf(name),
      size: bytes.length,
      user: user.id,
      team: user.team_id,
      created: Math.floor(ws.now() / 1000),
      bytes: bytes.toString('base64'),
      complete: true,
      shares: [],
    };
    ws.state.files[file.id] = file;
    return shownFile(file, ws.origin());
  });
}
