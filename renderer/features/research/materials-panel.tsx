/** Electronic material of a research: what is there, in and out. */
import { useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { exportName } from '../../../shared/ipc/export-name';
import { useVaultAction } from '../../window/vault-hooks';
import { ConfirmDialog, EmptyState, ErrorNotice, SidePanel, useFormat, useToast } from '../../ui';
import { useSaveFile } from '../output/save-file';
import type { ResearchCard } from '../../vault/api';
import { AddMaterialDialog } from './add-material-dialog';

export interface MaterialsPanelProps {
  card: ResearchCard | null;
  timeZone: string;
  onClose: () => void;
}

/** Opens from the right for one research. */
export function MaterialsPanel({ card, timeZone, onClose }: MaterialsPanelProps) {
  const { t } = useTranslation(['research', 'common']);
  const [adding, setAdding] = useState(false);
  const gone = card !== null && (card.act !== null || card.sealed || card.state === 'destroyed');
  return (
    <SidePanel
      open={card !== null}
      title={t('research:materials.title')}
      subtitle={card?.record.title}
      onClose={onClose}
      width={600}
      footer={
        gone ? undefined : (
          <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
            {t('research:materials.add')}
          </Button>
        )
      }
    >
      {card ? (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
          {gone ? (
            <Alert severity="info">{t(card.sealed ? 'research:sealed' : 'research:materials.destroyedHint')}</Alert>
          ) : (
            <Items card={card} timeZone={timeZone} />
          )}
          <Registered card={card} />
        </Box>
      ) : null}
      {card && adding ? (
        <AddMaterialDialog
          card={card}
          onClose={() => {
            setAdding(false);
            if (card.sealed) onClose();
          }}
        />
      ) : null}
    </SidePanel>
  );
}

type Item = ResearchCard['electronic'][number];

function Items({ card, timeZone }: { card: ResearchCard; timeZone: string }) {
  const { t } = useTranslation(['research', 'common']);
  const format = useFormat();
  const [toast, saveFile] = [useToast(), useSaveFile()];
  const action = useVaultAction();
  const [leaving, setLeaving] = useState<Item | null>(null);
  const [removing, setRemoving] = useState<Item | null>(null);
  const researchId = card.record.id;

  const takeOut = async (item: Item) => {
    const name = exportName(item.name);
    setLeaving(null);
    if (name === null) {
      toast(t('research:materials.saveRefused', { name: item.name }), 'error');
      return;
    }
    const answer = await action.run((vault) => vault.readMaterial(researchId, item.id));
    if (answer.ok) await saveFile({ ...answer.value, name }, [researchId]);
  };
  const remove = async (item: Item) => {
    const answer = await action.run((vault) => vault.removeMaterial(researchId, item.id));
    setRemoving(null);
    if (answer.ok) toast(t('research:materials.removed'));
  };

  return (
    <>
      <ErrorNotice error={action.error} onClose={action.clearError} />
      {card.electronic.length === 0 ? (
        <EmptyState compact title={t('research:materials.empty')} text={t('research:materials.emptyHint')} />
      ) : (
        <List disablePadding aria-label={t('research:materials.title')}>
          {card.electronic.map((item) => (
            <ListItem
              key={item.id}
              divider
              disableGutters
              sx={{ pr: 11 }}
              secondaryAction={
                <>
                  <Tooltip title={t('research:materials.save')}>
                    <IconButton
                      onClick={() => setLeaving(item)}
                      disabled={action.busy}
                      aria-label={t('research:materials.saveOf', { name: item.name })}
                    >
                      <DownloadIcon />
                    </IconButton>
                  </Tooltip>
                  <Tooltip title={t('research:materials.remove')}>
                    <IconButton
                      onClick={() => setRemoving(item)}
                      disabled={action.busy}
                      aria-label={t('research:materials.removeOf', { name: item.name })}
                    >
                      <DeleteIcon />
                    </IconButton>
                  </Tooltip>
                </>
              }
            >
              <ListItemText
                primary={item.name}
                secondary={`${format.bytes(item.size)} · ${t('research:materials.added', { when: format.dateTime(item.addedAt, timeZone) })}`}
                slotProps={{ primary: { sx: { overflowWrap: 'anywhere' } } }}
              />
            </ListItem>
          ))}
        </List>
      )}
      <ConfirmDialog
        open={leaving !== null}
        title={leaving ? t('research:materials.saveOf', { name: leaving.name }) : ''}
        text={t('research:materials.saveWarning')}
        confirmLabel={t('research:materials.save')}
        busy={action.busy}
        onConfirm={() => {
          if (leaving) void takeOut(leaving);
        }}
        onClose={() => setLeaving(null)}
      />
      <ConfirmDialog
        open={removing !== null}
        title={t('research:materials.removeTitle')}
        text={removing ? t('research:materials.removeText', { name: removing.name }) : ''}
        confirmLabel={t('research:materials.remove')}
        danger
        busy={action.busy}
        onConfirm={() => {
          if (removing) void remove(removing);
        }}
        onClose={() => setRemoving(null)}
      />
    </>
  );
}

/** The lines of the card: what was collected, on what, how many. */
function Registered({ card }: { card: ResearchCard }) {
  const { t } = useTranslation('research');
  const format = useFormat();
  const lines = card.record.materials;
  return (
    <section>
      <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
        {t('materials.paperTitle')}
      </Typography>
      {lines.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('materials.nothing')}
        </Typography>
      ) : (
        <Table size="small" aria-label={t('materials.paperTitle')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('materials.kindHead')}</TableCell>
              <TableCell>{t('materials.carrierHead')}</TableCell>
              <TableCell align="right">{t('materials.count')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line, index) => (
              <TableRow key={index}>
                <TableCell>{t(`materials.kind.${line.kind}`)}</TableCell>
                <TableCell>{t(`materials.carrier.${line.carrier}`)}</TableCell>
                <TableCell align="right">{format.number(line.quantity)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}
