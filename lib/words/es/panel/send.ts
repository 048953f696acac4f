import type { send as english } from '../../en/panel/send.ts';
import type { Translated } from '../../translated.ts';

export const send: Translated<typeof english> = {
  title: 'Enviar ahora',
  none: 'Aún no hay nada en la biblioteca para esta etapa y este lector.',
  putAside: '<b>{title}</b> descartado: {reason}.',
  sent: 'Enviado el {day}',
  whyNot: '¿Por qué no este?',
  copyLink: 'Copiar enlace',
  copied: 'Copiado',
  linkCopied: 'Enlace copiado',
  open: 'Abrir',
  notThis: 'Este no',
  copyFailed: 'El navegador no permitió copiar. Cópielo de aquí: <b>{url}</b>',
  fits: {
    stage:
      '{value, select, unaware {Para quien aún no busca} awareness {Para descubrir} consideration {Para comparar} decision {Para decidir} other {Para clientes}}',
    persona: 'Para {value}',
    industry: 'Para {value}',
    fresh: 'Nuevo este mes',
    unseen: 'Aún no enviado',
  },
};
