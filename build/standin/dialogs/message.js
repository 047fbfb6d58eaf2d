/** The message box's page. */
'use strict';
const { ask } = window.dialog;
const part = (id) => document.getElementById(id);

async function begin() {
  const [words, setup] = [await ask('words'), await ask('start')];
  document.documentElement.lang = words.locale;
  document.title = setup.title || setup.message;
  part('message').textContent = setup.message;
  part('detail').textContent = setup.detail;
  part('check').hidden = setup.checkboxLabel === '';
  part('boxLabel').textContent = setup.checkboxLabel;
  part('box').checked = setup.checkboxChecked;
  const answer = (response) => void ask('answer', { response, checkboxChecked: part('box').checked });
  setup.buttons.forEach((label, index) => {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: label.replace('&', ''),
    });
    if (index === setup.defaultId) button.className = 'main';
    button.addEventListener('click', () => answer(index));
    part('buttons').append(button);
    if (index === setup.defaultId) button.focus();
  });
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') answer(setup.cancelId);
  });
}
void begin();
