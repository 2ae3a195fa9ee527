"""Een document en een bestandsvorm van de gemeente Plaats."""
