// Swagger UI speaks English only. This page is read in French: its words are replaced as they appear.
// What the contract says is French already, and left alone.
(() => {
  'use strict';

  const words = {
    "Authorize": "S’identifier",
    "Authorized": "Identifié",
    "Available authorizations": "S’identifier avec un jeton",
    "Apply credentials": "Utiliser ce jeton",
    "Remove authorization": "Oublier ce jeton",
    "Value:": "Jeton :",
    "Value": "Valeur",
    "In: ": "Où : ",
    "Name: ": "Nom : ",
    "Logout": "Oublier",
    "Close": "Fermer",
    "Servers": "Serveurs",
    "Schemas": "Schémas",
    "Schema": "Schéma",
    "Model": "Modèle",
    "Models": "Modèles",
    "Parameters": "Paramètres",
    "No parameters": "Aucun paramètre",
    "Name": "Nom",
    "Try it out ": "Essayer",
    "Cancel": "Renoncer",
    "Reset": "Recommencer",
    "Execute": "Envoyer",
    "Clear": "Effacer",
    "Edit": "Modifier",
    "Details": "Détails",
    "Request body": "Corps de la requête",
    "Request URL": "Adresse demandée",
    "Request duration": "Durée",
    "Responses": "Réponses",
    "Server response": "Réponse du serveur",
    "Response body": "Corps de la réponse",
    "Response headers": "En-têtes de la réponse",
    "Response content type": "Type de la réponse",
    "Parameter content type": "Type du corps",
    "Media type": "Type de contenu",
    "Controls ": "Choisit l’en-tête ",
    " header.": ".",
    "Code": "Statut",
    "Links": "Liens",
    "No links": "Aucun lien",
    "Headers:": "En-têtes :",
    "Example": "Exemple",
    "Examples": "Exemples",
    "Examples: ": "Exemples : ",
    "Example Value": "Exemple",
    "Example Description": "Description de l’exemple",
    "Edit Value": "Modifier",
    "Send empty value": "Envoyer une valeur vide",
    "Available values": "Valeurs acceptées",
    "Default value": "Valeur par défaut",
    "Default": "Par défaut",
    "Enum": "Valeurs",
    "Enum:": "Valeurs :",
    "Download": "Télécharger",
    "Download file": "Télécharger le fichier",
    "Expand all": "Tout déplier",
    "Collapse all": "Tout replier",
    "Expand operation": "Déplier",
    "Collapse operation": "Replier",
    "Filter by tag": "Filtrer par rubrique",
    "Skip to operations": "Aller aux opérations",
    "Switch to dark mode": "Passer en sombre",
    "Switch to light mode": "Passer en clair",
    "Copy path to clipboard": "Copier le chemin",
    "Copy cURL command to clipboard": "Copier la commande",
    "Copy code to clipboard": "Copier",
    "Media Type": "Type de contenu",
    "Request content type": "Type du corps",
    "authorization button locked": "Jeton donné",
    "authorization button unlocked": "Donner un jeton",
    "Add ": "Ajouter ",
    " item": " ",
    "Terms of service": "Conditions d’utilisation",
    "Find more details": "En savoir plus",
    "External documentation": "Documentation externe",
    "Failed to load API definition.": "Le contrat n’a pas pu être chargé.",
    "Errors": "Erreurs",
    "Hide": "Masquer",
    "Show": "Montrer",
    " Undocumented ": "Hors du contrat",
    "Please correct the following validation errors and try again.": "Corrigez ces erreurs, puis recommencez.",
    "Required field is not provided": "Ce champ est obligatoire"
  };

  // Only beside the name of a parameter: elsewhere these may be values.
  const places = { "query": "adresse", "path": "chemin", "header": "en-tête", "(query)": "(adresse)", "(path)": "(chemin)", "(header)": "(en-tête)" };

  const endings = [[/ - Website$/, ""], [/^Send email to /, "Écrire à "]];

  // What comes from the contract, from the reader or from the server.
  const data = '.renderedMarkdown, .highlight-code, .microlight, textarea, .opblock-summary-path, .opblock-summary-description, .info .title, option, script, style';

  // Words of Swagger UI that it renders as it does the contract's.
  const own = '.parameter__enum i, .parameter__default i, .download-contents';

  const attributes = ['placeholder', 'title', 'aria-label'];

  function translate(text) {
    if (Object.hasOwn(words, text)) {
      return words[text];
    }
    const trimmed = text.trim();
    if (Object.hasOwn(words, trimmed)) {
      return text.replace(trimmed, words[trimmed]);
    }

    return endings.reduce((result, [pattern, french]) => result.replace(pattern, french), text);
  }

  function translateText(node) {
    const parent = node.parentElement;
    if (!parent || (parent.closest(data) && !parent.matches(own))) {
      return;
    }
    const text = node.nodeValue;
    const french = parent.closest('.parameter__in') && Object.hasOwn(places, text) ? places[text]
      : text === 'string' && parent.closest('.json-schema-form-item-add') ? 'une valeur'
      : translate(text);
    if (french !== text) {
      node.nodeValue = french;
    }
  }

  function translateAttributes(element) {
    for (const name of attributes) {
      const text = element.getAttribute(name);
      const french = text === null || element.closest('.renderedMarkdown') ? text : translate(text);
      if (french !== text) {
        element.setAttribute(name, french);
      }
    }
  }

  function translateTree(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = root; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        translateText(node);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        translateAttributes(node);
      }
    }
  }

  document.documentElement.lang = 'fr';
  /** What readers of screens need, which the page does not say: names of choices, no link inside a button, and what scrolls reached by the keyboard. */
  const help = () => {
    document.querySelectorAll('#swagger-ui pre.microlight:not([tabindex])').forEach(example => example.setAttribute('tabindex', '0'));
    document.querySelectorAll('#swagger-ui .opblock-summary-control a[href]').forEach(link => link.removeAttribute('href'));
    document.querySelectorAll('#swagger-ui select:not([aria-label])').forEach(select =>
      select.setAttribute('aria-label', select.id === 'servers' ? 'Serveur' : select.classList.contains('examples-select-element') ? 'Exemple' : 'Valeur'));
  };

  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'characterData') {
        translateText(change.target);
      } else if (change.type === 'attributes') {
        translateAttributes(change.target);
      } else {
        change.addedNodes.forEach(translateTree);
      }
    }
    help();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes });
})();
