import type { ComponentType } from 'react';
import type { ComponentName } from '@/lib/widgets/surface';
import type { DrawnProps } from './drawn-props';
import { SurfaceButton } from './surface-button';
import { SurfaceCard } from './surface-card';
import { SurfaceCheckBox } from './surface-check-box';
import { SurfaceChoicePicker } from './surface-choice-picker';
import { SurfaceDateTimeInput } from './surface-date-time-input';
import { SurfaceDivider } from './surface-divider';
import { SurfaceIcon } from './surface-icon';
import { SurfaceColumn, SurfaceRow } from './surface-layout';
import { SurfaceList } from './surface-list';
import { SurfaceAudioPlayer, SurfaceImage, SurfaceVideo } from './surface-media';
import { SurfaceModal } from './surface-modal';
import { SurfaceSlider } from './surface-slider';
import { SurfaceTabs } from './surface-tabs';
import { SurfaceText } from './surface-text';
import { SurfaceTextField } from './surface-text-field';

const drawn: { [Name in ComponentName]: ComponentType<DrawnProps<Name>> } = {
  Text: SurfaceText,
  Image: SurfaceImage,
  Icon: SurfaceIcon,
  Video: SurfaceVideo,
  AudioPlayer: SurfaceAudioPlayer,
  Row: SurfaceRow,
  Column: SurfaceColumn,
  List: SurfaceList,
  Card: SurfaceCard,
  Tabs: SurfaceTabs,
  Modal: SurfaceModal,
  Divider: SurfaceDivider,
  Button: SurfaceButton,
  TextField: SurfaceTextField,
  CheckBox: SurfaceCheckBox,
  ChoicePicker: SurfaceChoicePicker,
  Slider: SurfaceSlider,
  DateTimeInput: SurfaceDateTimeInput,
};

/** What draws each component of the basic catalog. A component names what draws it. */
export const DRAWN = drawn as Record<
  ComponentName,
  ComponentType<{ component: unknown; scope: string }>
>;
