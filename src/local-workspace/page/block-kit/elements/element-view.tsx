import type { InputBlock } from '../../../block-kit/blocks.ts';
import type { Element } from '../../../block-kit/elements.ts';
import type { Spot } from '../draft/drafts.ts';
import type { Named } from '../use-field.tsx';
import { ChoiceList } from './choice-list.tsx';
import { ExternalSelect } from './external-select.tsx';
import { FileInput } from './file-input.tsx';
import { MomentInput } from './moment-input.tsx';
import { OverflowMenu } from './overflow-menu.tsx';
import { FeedbackButtons, IconButton, PressButton, WorkflowButton } from './press-button.tsx';
import { RichTextInput } from './rich-text-input.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';

interface Props {
  readonly element: Element;
  readonly spot: Spot;
  readonly named: Named;
  /** the same words that label it, for lists and buttons inside */
  readonly label: string;
  readonly input?: InputBlock | undefined;
}

export function ElementView({ element, ...rest }: Props) {
  const { spot, named, label } = rest;
  switch (element.type) {
    case 'button':
      return <PressButton element={element} spot={spot} />;
    case 'icon_button':
      return <IconButton element={element} spot={spot} />;
    case 'feedback_buttons':
      return <FeedbackButtons element={element} spot={spot} />;
    case 'workflow_button':
      return <WorkflowButton element={element} spot={spot} id={named.id} />;
    case 'overflow':
      return <OverflowMenu element={element} spot={spot} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInput element={element} {...rest} />;
    case 'rich_text_input':
      return <RichTextInput element={element} {...rest} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <MomentInput element={element} {...rest} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <ChoiceList element={element} {...rest} />;
    case 'file_input':
      return <FileInput element={element} {...rest} />;
    case 'external_select':
    case 'multi_external_select':
      return <ExternalSelect element={element} {...rest} label={label} />;
    default:
      return <Select element={element} {...rest} label={label} />;
  }
}
