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
import { PAGE_PATHS, type PageName } from '../window/pages';

export type { PageName };

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
    path: PAGE_PATHS.today,
    Icon: TodayIcon,
    place: 'main',
    Page: lazy(() => import('../features/today/today.page')),
  },
  {
    name: 'journal',
    path: PAGE_PATHS.journal,
    Icon: MenuBookIcon,
    place: 'main',
    Page: lazy(() => import('../features/journal/journal.page')),
  },
  {
    name: 'codes',
    path: PAGE_PATHS.codes,
    Icon: TagIcon,
    place: 'main',
    Page: lazy(() => import('../features/codes/codes.page')),
  },
  {
    name: 'code',
    path: PAGE_PATHS.code,
    Icon: TagIcon,
    place: 'inner',
    Page: lazy(() => import('../features/codes/code.page')),
  },
  {
    name: 'appeals',
    path: PAGE_PATHS.appeals,
    Icon: InboxIcon,
    place: 'main',
    Page: lazy(() => import('../features/codes/appeals/appeals.page')),
  },
  {
    name: 'research',
    path: PAGE_PATHS.research,
    Icon: BallotIcon,
    place: 'main',
    Page: lazy(() => import('../features/research/research.page')),
  },
  {
    name: 'plan',
    path: PAGE_PATHS.plan,
    Icon: EventNoteIcon,
    place: 'main',
    Page: lazy(() => import('../features/plan/plan.page')),
  },
  {
    name: 'report',
    path: PAGE_PATHS.report,
    Icon: AssessmentIcon,
    place: 'main',
    Page: lazy(() => import('../features/report/report.page')),
  },
  {
    name: 'unitSummary',
    path: PAGE_PATHS.unitSummary,
    Icon: SummarizeIcon,
    place: 'main',
    setting: 'unitSummary',
    Page: lazy(() => import('../features/unit-summary/unit-summary.page')),
  },
  {
    name: 'acts',
    path: PAGE_PATHS.acts,
    Icon: ArticleIcon,
    place: 'main',
    Page: lazy(() => import('../features/acts/acts.page')),
  },
  {
    name: 'exchange',
    path: PAGE_PATHS.exchange,
    Icon: SwapIcon,
    place: 'hidden',
    Page: lazy(() => import('../features/exchange/exchange.page')),
  },
  {
    name: 'oldJournal',
    path: PAGE_PATHS.oldJournal,
    Icon: UploadFileIcon,
    place: 'hidden',
    Page: lazy(() => import('../features/old-journal/old-journal.page')),
  },
  {
    name: 'backup',
    path: PAGE_PATHS.backup,
    Icon: BackupIcon,
    place: 'hidden',
    Page: lazy(() => import('../features/backup/backup.page')),
  },
  {
    name: 'actionLog',
    path: PAGE_PATHS.actionLog,
    Icon: FactCheckIcon,
    place: 'hidden',
    Page: lazy(() => import('../features/action-log/action-log.page')),
  },
  {
    name: 'exportLog',
    path: PAGE_PATHS.exportLog,
    Icon: DriveFileMoveIcon,
    place: 'hidden',
    Page: lazy(() => import('../features/action-log/exports/exports.page')),
  },
  {
    name: 'settings',
    path: PAGE_PATHS.settings,
    Icon: SettingsIcon,
    place: 'foot',
    Page: lazy(() => import('../features/settings/settings.page')),
  },
];
