/** The pages: where they live, what they are called, when they are loaded. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import AssessmentIcon from '@mui/icons-material/AssessmentOutlined';
import DriveFileMoveIcon from '@mui/icons-material/DriveFileMoveOutlined';
import EventNoteIcon from '@mui/icons-material/EventNoteOutlined';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import MenuBookIcon from '@mui/icons-material/MenuBookOutlined';
import BackupIcon from '@mui/icons-material/SaveOutlined';
import BallotIcon from '@mui/icons-material/BallotOutlined';
import SummarizeIcon from '@mui/icons-material/SummarizeOutlined';
import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import SwapIcon from '@mui/icons-material/SwapHorizOutlined';
import TagIcon from '@mui/icons-material/TagOutlined';
import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import TodayIcon from '@mui/icons-material/TodayOutlined';

export type PageName =
  | 'today'
  | 'journal'
  | 'codes'
  | 'code'
  | 'appeals'
  | 'research'
  | 'plan'
  | 'report'
  | 'acts'
  | 'settings'
  | 'exchange'
  | 'oldJournal'
  | 'backup'
  | 'actionLog'
  | 'exportLog'
  | 'unitSummary';

export interface PageRoute {
  name: PageName;
  path: string;
  Icon: ComponentType;
  /**
   * In the navigation: above, below the line, or only reached from other pages; `inner` has an address that needs more
   * than its name.
   */
  place: 'main' | 'foot' | 'hidden' | 'inner';
  /** Offered only while this setting is on. */
  setting?: 'unitSummary';
  Page: LazyExoticComponent<ComponentType>;
}

/** Every page, in the order of the navigation. */
export const PAGES: readonly PageRoute[] = [
  {
    name: 'today',
    path: '/',
    Icon: TodayIcon,
    place: 'main',
    Page: lazy(() => import('../features/today/today.page')),
  },
  {
    name: 'journal',
    path: '/journal',
    Icon: MenuBookIcon,
    place: 'main',
    Page: lazy(() => import('../features/journal/journal.page')),
  },
  {
    name: 'codes',
    path: '/codes',
    Icon: TagIcon,
    place: 'main',
    Page: lazy(() => import('../features/codes/codes.page')),
  },
  {
    name: 'code',
    path: '/codes/:code',
    Icon: TagIcon,
    place: 'inner',
    Page: lazy(() => import('../features/codes/code.page')),
  },
  {
    name: 'appeals',
    path: '/appeals',
    Icon: InboxIcon,
    place: 'main',
    Page: lazy(() => import('../features/codes/appeals/appeals.page')),
  },
  {
    name: 'research',
    path: '/research',
    Icon: BallotIcon,
    place: 'main',
    Page: lazy(() => import('../features/research/research.page')),
  },
  {
    name: 'plan',
    path: '/plan',
    Icon: EventNoteIcon,
    place: 'main',
    Page: lazy(() => import('../features/plan/plan.page')),
  },
  {
    name: 'report',
    path: '/report',
    Icon: AssessmentIcon,
    place: 'main',
    Page: lazy(() => import('../features/report/report.page')),
  },
  {
    name: 'unitSummary',
    path: '/unit-summary',
    Icon: SummarizeIcon,
    place: 'main',
    setting: 'unitSummary',
    Page: lazy(() => import('../features/unit-summary/unit-summary.page')),
  },
  {
    name: 'acts',
    path: '/acts',
    Icon: ArticleIcon,
    place: 'main',
    Page: lazy(() => import('../features/acts/acts.page')),
  },
  {
    name: 'exchange',
    path: '/exchange',
    Icon: SwapIcon,
    place: 'hidden',
    Page: lazy(() => import('../features/exchange/exchange.page')),
  },
  {
    name: 'oldJournal',
    path: '/old-journal',
    Icon: UploadFileIcon,
    place: 'hidden',
    Page: lazy(() => import('../features/old-journal/old-journal.page')),
  },
  {
    name: 'backup',
    path: '/backup',
    Icon: BackupIcon,
    place: 'hidden',
    Page: lazy(() => import('../features/backup/backup.page')),
  },
  {
    name: 'actionLog',
    path: '/action-log',
    Icon: FactCheckIcon,
    place: 'hidden',
    Page: lazy(() => import('../features/action-log/action-log.page')),
  },
  {
    name: 'exportLog',
    path: '/exports',
    Icon: DriveFileMoveIcon,
    place: 'hidden',
    Page: lazy(() => import('../features/action-log/exports/exports.page')),
  },
  {
    name: 'settings',
    path: '/settings',
    Icon: SettingsIcon,
    place: 'foot',
    Page: lazy(() => import('../features/settings/settings.page')),
  },
];
