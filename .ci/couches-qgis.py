"""Loads the layers of the API in QGIS's own provider, and holds what it reads against the API's lists."""

import json
import sys
import urllib.request

from qgis.core import Qgis, QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer, QgsWkbTypes

api = sys.argv[1]
failures = 0


def total(path):
    with urllib.request.urlopen(f"{api}/v1/{path}") as answer:
        return json.load(answer)


def check(what, found, expected):
    global failures
    print(f"{what:<62} {found if not isinstance(found, (list, set)) else len(found)}")
    if found != expected or not found:
        failures += 1
        print(f"  expected {expected!r}, found {found!r}")


def open_layer(name, box_only):
    """box_only: whether QGIS asks the server for the shown rectangle only, as its dialogue proposes, or reads all once."""
    layer = QgsVectorLayer(f"url='{api}/ogc' typename='{name}' restrictToRequestBBOX='{int(box_only)}'", name, "OAPIF")
    if not layer.isValid():
        raise SystemExit(f"{name}: {layer.error().message()}")
    return layer


def check_layer(name, box_only):
    print(f"-- {name}, {'by rectangle' if box_only else 'whole'}")
    layer = open_layer(name, box_only)
    offers = {offer["id"]: offer for offer in total(f"{name}?limite=10000")["resultats"]}
    check("geometry", QgsWkbTypes.displayString(layer.wkbType()), "Point")
    check("coordinate system", layer.crs().authid(), "EPSG:4326")
    check("features counted", layer.featureCount(), len(offers))
    features = list(layer.getFeatures())
    check("features read", {feature["id"] for feature in features}, set(offers))

    rectangle = QgsFeatureRequest().setFilterRect(QgsRectangle(4.7, 45.6, 5.0, 45.9))
    check("in a rectangle", len(list(layer.getFeatures(rectangle))), total(f"{name}?bbox=4.7,45.6,5.0,45.9&limite=1")["total"])
    expression = QgsFeatureRequest().setFilterExpression("\"departement\" = '69' AND \"nom\" ILIKE '%a%'")
    place = (lambda offer: offer) if name == "lieux" else (lambda offer: offer.get("lieu", {}))
    expected = {id for id, o in offers.items() if place(o).get("departement") == "69" and "a" in o["nom"].lower()}
    check("by an expression", {feature["id"] for feature in layer.getFeatures(expression)}, expected)

    types = {field.name(): field.typeName() for field in layer.fields()}
    for field, kind in {"nom": "String", "departement": "String", "en_ligne": "Boolean", "date_maj": "Date"}.items():
        check(f"type of {field}", types.get(field), kind)
    for feature in features:
        offer = offers[feature["id"]]
        date = feature["date_maj"].toString("yyyy-MM-dd") if feature["date_maj"] else None
        point = (feature.geometry().asPoint().x(), feature.geometry().asPoint().y()) if feature.hasGeometry() else None
        where = place(offer)
        known = (where["longitude"], where["latitude"]) if "longitude" in where else None
        if (feature["nom"], feature["en_ligne"], date, point) != (offer["nom"], offer["en_ligne"], where.get("date_maj"), known):
            check(f"attributes of {feature['id']}", (feature["nom"], feature["en_ligne"], date, point), offer)

    if not layer.setSubsetString("\"departement\" = '69'"):
        check("subset", False, True)
    check("in a subset that the server evaluates", {feature["id"] for feature in layer.getFeatures()},
          {id for id, o in offers.items() if place(o).get("departement") == "69"})
    if not layer.setSubsetString("\"date_maj\" >= '2024-01-01'"):
        check("subset", False, True)
    check("in a subset by date", {f["id"] for f in layer.getFeatures() if f["date_maj"]},
          {id for id, o in offers.items() if place(o).get("date_maj", "") >= "2024-01-01"})


print(f"QGIS {Qgis.QGIS_VERSION}")
application = QgsApplication([], False)
application.initQgis()
for name in ("lieux", "services"):
    for box_only in (False, True):
        check_layer(name, box_only)
application.exitQgis()
raise SystemExit(1 if failures else 0)
