// A map beside the list that says the same; the page works without this file.
(() => {
  'use strict';

  const place = document.getElementById('map');
  if (!place || !window.L) {
    return;
  }
  place.hidden = false;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(place, { zoomControl: false, scrollWheelZoom: false, zoomAnimation: !calm, fadeAnimation: !calm, attributionControl: Boolean(place.dataset.tiles) });
  map.setView([49, 31.4], 6, { animate: false });
  L.control.zoom({ zoomInTitle: place.dataset.in, zoomOutTitle: place.dataset.out }).addTo(map);
  if (place.dataset.tiles) {
    map.attributionControl.setPrefix('');
    const credit = document.createElement('span');
    credit.textContent = place.dataset.credit;
    L.tileLayer(place.dataset.tiles, { attribution: credit.innerHTML, maxZoom: 19 }).addTo(map);
  }

  const seen = L.latLngBounds([]);
  for (const section of document.querySelectorAll('[data-place]')) {
    const { lat, lng, look, label } = section.dataset;
    const heading = section.querySelector('h2');
    const icon = L.divIcon({ className: `pin ${look}`, html: String(Number(section.dataset.place)), iconSize: [30, 30] });
    const marker = L.marker([Number(lat), Number(lng)], { icon, alt: label, title: label, keyboard: true });
    const show = () => {
      heading.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
      heading.focus({ preventScroll: true });
    };
    marker.on('click', show).addTo(map);
    const pin = marker.getElement();
    pin.setAttribute('role', 'button');
    pin.setAttribute('aria-label', label);
    pin.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        show();
      }
    });
    seen.extend(marker.getLatLng());
  }

  const fit = () => {
    if (seen.isValid()) {
      map.fitBounds(seen.pad(0.05), { maxZoom: 15, animate: false });
    }
  };
  fit();
  fetch(place.dataset.boundary, { headers: { Accept: 'application/geo+json' } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then((boundary) => {
      const line = L.geoJSON(boundary, { interactive: false, style: { className: 'boundary' } }).addTo(map);
      seen.extend(line.getBounds());
      fit();
      place.dataset.drawn = 'true';
    })
    .catch(() => { place.dataset.drawn = 'false'; });
})();
