"""How far sentences commit themselves to one proposition."""
