"""What a retelling hardened, softened, lost or added."""
