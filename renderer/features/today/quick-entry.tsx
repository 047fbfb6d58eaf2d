/** Six buttons, one for each kind of work. */
import BoltIcon from '@mui/icons-material/BoltOutlined';
import ForumIcon from '@mui/icons-material/ForumOutlined';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import BallotIcon from '@mui/icons-material/BallotOutlined';
import PsychologyIcon from '@mui/icons-material/PsychologyOutlined';
import SpaIcon from '@mui/icons-material/SpaOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import { type Kind, KINDS } from '../../../shared/domain/records/record';
import { useEntry } from '../../window/entry-context';
import { Section } from '../../ui';

const ICONS = {
  diagnostics: PsychologyIcon,
  counselling: ForumIcon,
  prevention: GroupsIcon,
  correction: SpaIcon,
  special: BoltIcon,
  research: BallotIcon,
} as const satisfies Record<Kind, unknown>;

const WIDE = '@container (min-width: 60rem)';

/** Opens the entry panel for the chosen kind. */
export function QuickEntry() {
  const { t } = useTranslation('today');
  const enter = useEntry();
  return (
    <Section title={t('quick.title')}>
      {/* Six in a row where their words fit, else three above three with the icon beside the word. */}
      <Box sx={{ containerType: 'inline-size' }}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
            gap: 1,
            [WIDE]: { gridTemplateColumns: 'repeat(6, minmax(0, 1fr))' },
          }}
        >
          {KINDS.map((kind) => {
            const Icon = ICONS[kind];
            return (
              <ButtonBase
                key={kind}
                onClick={() => enter(kind)}
                sx={{
                  gap: 1,
                  px: 0.5,
                  py: 1.25,
                  [WIDE]: { flexDirection: 'column', gap: 0.5 },
                  border: 1,
                  borderColor: 'divider',
                  borderRadius: 2,
                  bgcolor: 'background.paper',
                  fontSize: '0.8125rem',
                  fontWeight: 600,
                  lineHeight: 1.35,
                  textAlign: 'center',
                  '& svg': { color: 'primary.main' },
                  '&:hover': { borderColor: 'primary.main', bgcolor: 'action.hover' },
                }}
              >
                <Icon />
                {t(`quick.kind.${kind}`)}
              </ButtonBase>
            );
          })}
        </Box>
      </Box>
    </Section>
  );
}
