import type { Block } from '../block-kit/blocks.ts';
import type { WorkspaceFile } from '../state/file.ts';

const shown = /^image\/(?:png|jpeg|gif)$/;

/** Whether these blocks show this file of the workspace, wherever in them it stands. */
export const showsFile = (blocks: readonly Block[], id: string): boolean =>
  JSON.stringify(blocks).includes(`"slack_file":{"id":${JSON.stringify(id)}}`);

/** What Slack says of pictures that it does not have, has not looked at yet, or that are none. */
export function pictureProblems(
  blocks: readonly Block[],
  files: Readonly<Record<string, WorkspaceFile>>,
): string[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'image' || block.slack_file === undefined || !('id' in block.slack_file)) return [];
    const file = files[block.slack_file.id];
    return file?.complete === true && shown.test(file.mimetype)
      ? []
      : [`invalid slack file [json-pointer:/blocks/${index}/slack_file]`];
  });
}
