/** Words of the data grid in Kazakh: the library brings none. What the program's tables never show stays out. */
import type { GridLocaleText } from '@mui/x-data-grid';

const figure = (n: number) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, '\u00A0');

export const kazakhGrid: Partial<GridLocaleText> = {
  noRowsLabel: 'Жолдар жоқ',
  noResultsOverlayLabel: 'Ештеңе табылмады.',
  noColumnsOverlayLabel: 'Бағандар жоқ',
  noColumnsOverlayManageColumns: 'Бағандарды баптау',
  toolbarDensity: 'Жол биіктігі', toolbarDensityLabel: 'Жол биіктігі', toolbarDensityCompact: 'Тығыз', toolbarDensityStandard: 'Орташа', toolbarDensityComfortable: 'Кең',
  toolbarColumns: 'Бағандар', toolbarColumnsLabel: 'Бағандарды таңдау',
  toolbarFilters: 'Сүзгілер', toolbarFiltersLabel: 'Сүзгілерді көрсету', toolbarFiltersTooltipHide: 'Сүзгілерді жасыру', toolbarFiltersTooltipShow: 'Сүзгілерді көрсету',
  toolbarFiltersTooltipActive: (count) => `${figure(count)} сүзгі қосулы`,
  toolbarQuickFilterPlaceholder: 'Іздеу…', toolbarQuickFilterLabel: 'Іздеу', toolbarQuickFilterDeleteIconLabel: 'Тазарту',
  toolbarExport: 'Шығару', toolbarExportLabel: 'Шығару', toolbarExportPrint: 'Басып шығару',
  columnsManagementSearchTitle: 'Іздеу', columnsManagementNoColumns: 'Бағандар жоқ', columnsManagementShowHideAllText: 'Барлығын көрсету немесе жасыру', columnsManagementReset: 'Бастапқы күйге келтіру', columnsManagementDeleteIconLabel: 'Тазарту',
  filterPanelAddFilter: 'Сүзгі қосу', filterPanelRemoveAll: 'Барлығын алып тастау', filterPanelDeleteIconLabel: 'Алып тастау', filterPanelLogicOperator: 'Логикалық байланыс', filterPanelOperator: 'Шарт',
  filterPanelOperatorAnd: 'Және', filterPanelOperatorOr: 'Немесе', filterPanelColumn: 'Баған', filterPanelInputLabel: 'Мәні', filterPanelInputPlaceholder: 'Сүзгі мәні',
  filterOperatorContains: 'құрамында бар', filterOperatorDoesNotContain: 'құрамында жоқ', filterOperatorEquals: 'тең', filterOperatorDoesNotEqual: 'тең емес', filterOperatorStartsWith: 'осыдан басталады', filterOperatorEndsWith: 'осымен аяқталады',
  filterOperatorIs: 'тең', filterOperatorNot: 'тең емес', filterOperatorAfter: 'кейін', filterOperatorOnOrAfter: 'сол күні немесе кейін', filterOperatorBefore: 'дейін', filterOperatorOnOrBefore: 'сол күні немесе дейін',
  filterOperatorIsEmpty: 'бос', filterOperatorIsNotEmpty: 'бос емес', filterOperatorIsAnyOf: 'мыналардың бірі',
  filterValueAny: 'кез келген', filterValueTrue: 'иә', filterValueFalse: 'жоқ',
  columnMenuLabel: 'Баған мәзірі', columnMenuAriaLabel: (name) => `«${name}» бағанының мәзірі`, columnMenuShowColumns: 'Бағандарды көрсету', columnMenuManageColumns: 'Бағандарды баптау', columnMenuFilter: 'Сүзгі',
  columnMenuHideColumn: 'Бағанды жасыру', columnMenuUnsort: 'Сұрыптамау', columnMenuSortAsc: 'Өсуі бойынша сұрыптау', columnMenuSortDesc: 'Кемуі бойынша сұрыптау',
  columnHeaderFiltersTooltipActive: (count) => `${figure(count)} сүзгі қосулы`, columnHeaderFiltersLabel: 'Сүзгілерді көрсету', columnHeaderSortIconLabel: 'Сұрыптау',
  footerRowSelected: (count) => `${figure(count)} жол таңдалды`, footerTotalRows: 'Барлық жол:', footerTotalVisibleRows: (visible, total) => `${figure(total)} жолдан ${figure(visible)}`,
  checkboxSelectionHeaderName: 'Таңдау', checkboxSelectionSelectAllRows: 'Барлық жолды таңдау', checkboxSelectionUnselectAllRows: 'Барлық жолдан таңдауды алу', checkboxSelectionSelectRow: 'Жолды таңдау', checkboxSelectionUnselectRow: 'Жолдан таңдауды алу',
  booleanCellTrueLabel: 'иә', booleanCellFalseLabel: 'жоқ', actionsCellMore: 'тағы', longTextCellExpandLabel: 'Жаю', longTextCellCollapseLabel: 'Жию',
  paginationRowsPerPage: 'Беттегі жолдар:',
  paginationDisplayedRows: ({ from, to, count }) => (count === -1 ? `${figure(from)}–${figure(to)}` : `${figure(count)} жолдан ${figure(from)}–${figure(to)}`),
  paginationItemAriaLabel: (type) => ({ first: 'Бірінші бетке өту', last: 'Соңғы бетке өту', next: 'Келесі бетке өту', previous: 'Алдыңғы бетке өту' })[type],
};
