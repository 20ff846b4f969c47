import { Fragment, type ReactNode, useId } from 'react';
import type { Block } from '../../block-kit/blocks.ts';
import type { Outcome } from '../../person/outcome.ts';
import type { StateValues } from '../../state/view.ts';
import { usePage } from '../page-context.ts';
import type { SurfaceRef } from '../person-api.ts';
import { ChartView, PlanView, TaskView } from './agent-blocks.tsx';
import { CardView, CarouselView, ContainerView } from './card-blocks.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { AlertView, ContextView, HeaderView, ImageView, SectionView, VideoView } from './display-blocks.tsx';
import type { Desk } from './draft/desk.ts';
import { Drawn } from './drawn.tsx';
import { InputView, LooseElement } from './interactive.tsx';
import { SurfaceContext } from './surface.tsx';
import { DataTableView, TableView } from './table-blocks.tsx';
import { RichTextView } from './text.tsx';
import { useDrafts, useOwnDesk } from './use-desk.tsx';
import { usePresses } from './use-presses.tsx';

export { Mrkdwn } from './text.tsx';

function drawBlock(block: Block): ReactNode {
  switch (block.type) {
    case 'section':
      return <SectionView block={block} />;
    case 'actions':
    case 'context_actions':
      return (
        <div className="bk-actions">
          {block.elements.map((element, at) => (
            <LooseElement key={element.action_id ?? at} element={element} blockId={block.block_id ?? ''} />
          ))}
        </div>
      );
    case 'input':
      return <InputView block={block} />;
    case 'context':
      return <ContextView block={block} />;
    case 'header':
      return <HeaderView block={block} />;
    case 'divider':
      return <hr className="bk-divider" />;
    case 'image':
      return <ImageView block={block} />;
    case 'rich_text':
      return <RichTextView block={block} />;
    case 'markdown':
      return <Drawn block={{ type: 'markdown', text: block.text }} />;
    default:
      return drawRareBlock(block);
  }
}

type Rare = Exclude<
  Block,
  {
    type:
      | 'section'
      | 'actions'
      | 'context_actions'
      | 'input'
      | 'context'
      | 'header'
      | 'divider'
      | 'image'
      | 'rich_text'
      | 'markdown';
  }
>;

function drawRareBlock(block: Rare): ReactNode {
  switch (block.type) {
    case 'alert':
      return <AlertView block={block} />;
    case 'video':
      return <VideoView block={block} />;
    case 'card':
      return <CardView block={block} />;
    case 'carousel':
      return <CarouselView block={block} />;
    case 'container':
      return <ContainerView block={block} draw={drawNamed} />;
    case 'table':
      return <TableView block={block} />;
    case 'data_table':
      return <DataTableView block={block} />;
    case 'data_visualization':
      return <ChartView block={block} />;
    case 'plan':
      return <PlanView block={block} />;
    case 'task_card':
      return <TaskView task={block} />;
  }
}

/** By its id, so that an input that stays keeps its focus while the app redraws what is around it. */
const drawNamed = (block: Block, at: number): ReactNode => (
  <Fragment key={block.block_id ?? `at ${at}`}>{drawBlock(block)}</Fragment>
);

interface Props {
  readonly surface: SurfaceRef;
  readonly blocks: readonly Block[];
  readonly values: StateValues;
  /** under the inputs, by block_id */
  readonly errors?: Readonly<Record<string, string>>;
  /** says what went wrong; default: the page */
  readonly tell?: (outcome: Outcome) => void;
}

const noErrors = {};

/** The blocks of a modal, whose desk its layer holds. */
export function BlocksAtDesk({
  surface,
  blocks,
  values,
  errors = noErrors,
  tell,
  desk,
}: Props & { desk: Desk }) {
  const page = usePage();
  const prefix = useId();
  const drafts = useDrafts(desk, values);
  const say = tell ?? page.tell;
  const { asking, ...presses } = usePresses(surface, desk, say);
  return (
    <SurfaceContext value={{ where: surface, prefix, desk, drafts, errors, tell: say, ...presses }}>
      <div className="bk-blocks">{blocks.map(drawNamed)}</div>
      {asking && <ConfirmDialog {...asking} />}
    </SurfaceContext>
  );
}

function OwnDesk(props: Props) {
  const page = usePage();
  const desk = useOwnDesk(props.surface, props.tell ?? page.tell);
  return <BlocksAtDesk {...props} desk={desk} />;
}

const surfaceKey = (where: SurfaceRef): string =>
  where.kind === 'message' ? `${where.channel} ${where.ts}` : where.kind;

/** Block Kit as a person sees and uses it, in a message or a Home. */
export const Blocks = (props: Props) => {
  const { me } = usePage();
  return <OwnDesk key={`${me.id} ${surfaceKey(props.surface)}`} {...props} />;
};
