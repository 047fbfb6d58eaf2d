/** The words of the stand-in's own dialogs. */
const WORDS = {
  en: { save: 'Save', open: 'Open', choose: 'Choose folder', cancel: 'Cancel', name: 'File name', up: 'Up one folder', home: 'Home', newFolder: 'New folder', folderName: 'Name of the new folder', create: 'Create',
    replace: 'A file with this name exists. Replace it?', replaceButton: 'Replace', empty: 'The folder is empty.', denied: 'The folder cannot be opened.', bad: 'This name cannot be used.', places: 'Places', files: 'Files and folders', date: 'Changed', size: 'Size' },
  ru: { save: 'Сохранить', open: 'Открыть', choose: 'Выбрать папку', cancel: 'Отмена', name: 'Имя файла', up: 'На уровень выше', home: 'Домашняя папка', newFolder: 'Новая папка', folderName: 'Имя новой папки', create: 'Создать',
    replace: 'Файл с таким именем уже есть. Заменить его?', replaceButton: 'Заменить', empty: 'Папка пуста.', denied: 'Папку нельзя открыть.', bad: 'Такое имя не подходит.', places: 'Места', files: 'Файлы и папки', date: 'Изменён', size: 'Размер' },
  kk: { save: 'Сақтау', open: 'Ашу', choose: 'Қалтаны таңдау', cancel: 'Бас тарту', name: 'Файл атауы', up: 'Бір деңгей жоғары', home: 'Үй қалтасы', newFolder: 'Жаңа қалта', folderName: 'Жаңа қалтаның атауы', create: 'Құру',
    replace: 'Мұндай атаулы файл бар. Ауыстыру керек пе?', replaceButton: 'Ауыстыру', empty: 'Қалта бос.', denied: 'Қалтаны ашу мүмкін емес.', bad: 'Бұл атау жарамайды.', places: 'Орындар', files: 'Файлдар мен қалталар', date: 'Өзгертілген', size: 'Көлемі' },
};

/** @param {string} locale */
export const wordsFor = (locale) => WORDS[locale.slice(0, 2).toLowerCase()] ?? WORDS.en;
